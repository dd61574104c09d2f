/** The embed's door: one script for any number of pictures on a page, loaded once or twice. */
import 'virtual:embed-theme.css';
import '../draw/picture.css';
import './embed.css';
import './controls.css';
import './beside.css';
import { ActorNetwork } from './ActorNetwork';
import { ActorNetworkStory } from './ActorNetworkStory';

export { ActorNetwork, ActorNetworkStory };

function define(): void {
  if (!customElements.get('actor-network')) customElements.define('actor-network', ActorNetwork);
  if (!customElements.get('actor-network-story')) customElements.define('actor-network-story', ActorNetworkStory);
}
// Of an element that is still being read, the picture may not be there yet.
if (document.readyState === 'loading') document.addEventListener('readystatechange', define, { once: true });
else define();
