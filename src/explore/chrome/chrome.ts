/** What stands around the picture, in one piece that comes after it: the picture is put up first. */
export { default as Details } from '../../ui/details/Details.svelte';
export { default as FamilyChips } from '../../ui/filters/FamilyChips.svelte';
export { default as PictureControls } from './PictureControls.svelte';
export { default as Footer } from './Footer.svelte';
export { default as KeyboardShortcuts } from './KeyboardShortcuts.svelte';
export { default as PrintedEvidence } from './PrintedEvidence.svelte';
export { default as Problems } from './Problems.svelte';
export { default as Sidebar } from './Sidebar.svelte';
export { default as BottomSheet } from './BottomSheet.svelte';
export { default as SkipLinks } from './SkipLinks.svelte';
export { default as TopBar } from './TopBar.svelte';
