/**
 * What stands around the picture, in one chunk that comes after it: the picture is put up first. In the order in which it is
 * put up; explore.css keeps the room of each piece.
 */
import Details from '../../ui/details/Details.svelte';
import FamilyChips from '../../ui/filters/FamilyChips.svelte';
import BottomSheet from './BottomSheet.svelte';
import Footer from './Footer.svelte';
import KeyboardShortcuts from './KeyboardShortcuts.svelte';
import PictureControls from './PictureControls.svelte';
import PrintedEvidence from './PrintedEvidence.svelte';
import Problems from './Problems.svelte';
import Sidebar from './Sidebar.svelte';
import SkipLinks from './SkipLinks.svelte';
import TopBar from './TopBar.svelte';

// prettier-ignore
export const chrome = {
  FamilyChips, TopBar, Sidebar, BottomSheet, Details, Footer, PictureControls, SkipLinks, Problems, PrintedEvidence,
  KeyboardShortcuts,
};
export type Chrome = typeof chrome;
