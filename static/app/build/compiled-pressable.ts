// The module it stands in for has a default export.
export { Pressable as default } from '@atlaskit/primitives/compiled/pressable';
