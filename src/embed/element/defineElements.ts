/** The elements, under their names. */
import { ActorNetwork } from './ActorNetwork';
import { ActorNetworkStory } from './ActorNetworkStory';

/** Does nothing where they have been defined already: the script may be on a page twice. */
export function defineElements(): void {
  if (!customElements.get('actor-network')) customElements.define('actor-network', ActorNetwork);
  if (!customElements.get('actor-network-story')) customElements.define('actor-network-story', ActorNetworkStory);
}
