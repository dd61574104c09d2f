/** `entente/embed`: registers `<actor-network>` and `<actor-network-story>`; does nothing where there are no elements. */
export type { ActorNetwork } from '../embed/element/ActorNetwork';
export type { ActorNetworkEvents } from '../embed/element/events';
export type { ActorNetworkStory } from '../embed/element/ActorNetworkStory';

if ('customElements' in globalThis)
  void import('../embed/element/defineElements').then(({ defineElements }) => defineElements());
