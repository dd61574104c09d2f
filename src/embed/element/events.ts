/** What `<actor-network>` tells a page, in the words of its types. */

/** The `detail` of each event, by its name. */
export interface ActorNetworkEvents {
  ready: Record<string, never>;
  viewchange: { view: string };
  open: { id: string | null };
  step: { step: number | null };
  error: { message: string };
}

type Listen<Options> = <Name extends keyof ActorNetworkEvents>(
  type: Name,
  listener: (event: CustomEvent<ActorNetworkEvents[Name]>) => void,
  options?: boolean | Options,
) => void;

/** An element whose listeners know what they are told. */
interface Telling {
  addEventListener: Listen<AddEventListenerOptions>;
  removeEventListener: Listen<EventListenerOptions>;
}

export type TellingElement = Telling & HTMLElement;
