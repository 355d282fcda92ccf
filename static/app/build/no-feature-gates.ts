/** Stands in for Atlassian's experiment client in the bundle: every gate is closed, every experiment at its default. */
const noFeatureGates = {
  checkGate: (): boolean => false,
  getExperimentValue: <T>(_experiment: string, _parameter: string, defaultValue: T): T => defaultValue,
  initializeCompleted: (): boolean => false,
};

// The module it stands in for has a default export.
export default noFeatureGates;
