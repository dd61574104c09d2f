/** What the panel shows of a record, in one piece that comes when a reader first touches the page. */
export { default as ActorDetails } from './ActorDetails.svelte';
export { default as DetailsFooter } from './DetailsFooter.svelte';
export { default as DetailsHeader } from './DetailsHeader.svelte';
export { default as FanList } from './FanList.svelte';
export { default as RelationshipDetails } from './RelationshipDetails.svelte';
