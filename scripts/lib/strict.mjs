/** In continuous integration nothing may be left out for want of something on the machine. */
export const isStrict = () => ['true', '1'].includes(process.env.CI ?? '');
