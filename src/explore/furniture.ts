/** What stands around the picture, in one piece that comes after it: the picture is put up first. */
export { default as ArrangeMenu } from '../ui/ArrangeMenu.svelte';
export { default as CertaintyFilter } from '../ui/CertaintyFilter.svelte';
export { default as DetailSwitch } from '../ui/DetailSwitch.svelte';
export { default as Details } from '../ui/Details.svelte';
export { default as FamilyChips } from '../ui/FamilyChips.svelte';
export { default as FocusList } from '../ui/FocusList.svelte';
export { default as Key } from '../ui/Key.svelte';
export { default as MoveBar } from '../ui/MoveBar.svelte';
export { default as PeriodControl } from '../ui/PeriodControl.svelte';
export { default as Reader } from '../ui/Reader.svelte';
export { default as StatusLine } from '../ui/StatusLine.svelte';
export { default as TypeFilter } from '../ui/TypeFilter.svelte';
export { default as ZoomButtons } from '../ui/ZoomButtons.svelte';
export { default as OnPaper } from './OnPaper.svelte';
export { default as Problems } from './Problems.svelte';
export { default as Sheet } from './Sheet.svelte';
export { default as TopBar } from './TopBar.svelte';
export { arrangeCommands, writtenPositions } from './arrangeCommands';
