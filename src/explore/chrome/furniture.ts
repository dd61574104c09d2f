/** What stands around the picture, in one piece that comes after it: the picture is put up first. */
export { default as Details } from '../../ui/details/Details.svelte';
export { default as FamilyChips } from '../../ui/filters/FamilyChips.svelte';
export { default as Controls } from './Controls.svelte';
export { default as Foot } from './Foot.svelte';
export { default as Keys } from './Keys.svelte';
export { default as OnPaper } from './OnPaper.svelte';
export { default as Problems } from './Problems.svelte';
export { default as Rail } from './Rail.svelte';
export { default as Sheet } from './Sheet.svelte';
export { default as SkipLinks } from './SkipLinks.svelte';
export { default as TopBar } from './TopBar.svelte';
