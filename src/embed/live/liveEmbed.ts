/** What an embed fetches when a reader first touches it: the dossier is read, and presses are answered. */
import * as words from '../../words/en/embeds';
import { parsePlainly } from '../../dossier/parsePlainly';
import type { DossierIndex } from '../../dossier/indexDossier';
import { applyChoices } from '../../scene/style/applyChoices';
import { createPointer } from './pointer';
import { createEmbedSession, type EmbedChange, type EmbedSession } from './embedSession';

export interface LiveEmbed {
  session: EmbedSession;
  /** @param target where a press or key began, inside the shadow root */
  answer: (event: Event, target: Element) => void;
}

/** As the explorer reads it; `null` where nothing of the dossier can be shown. */
export const readDossierIndex = async (text: string): Promise<DossierIndex | null> =>
  (await applyChoices(parsePlainly(text))).index;

/** Says why nothing of a dossier can be shown. @throws with a sentence for the reader */
export async function explainUnreadable(text: string): Promise<never> {
  const { parseDossier } = await import('../../dossier/parseDossier');
  const { problems } = parseDossier(text);
  throw new Error(words.unreadable(problems.map(({ fault }) => fault).join('; ')));
}

export function createLiveEmbed(
  index: DossierIndex,
  figure: HTMLElement,
  start: string,
  signal: AbortSignal,
  onchange: (change: EmbedChange) => void,
): LiveEmbed {
  const session = createEmbedSession(index, figure, start, (change) => {
    hands.follow();
    onchange(change);
  });
  const hands = createPointer(session, figure, signal);
  let origin: HTMLElement | null = null;

  const openCard = () => figure.querySelector<HTMLElement>('.card:not([hidden])');
  const toCard = (from: Element) => {
    origin = from instanceof HTMLElement ? from : null;
    openCard()?.focus();
  };
  const showCard = () => {
    const behavior = matchMedia('(prefers-reduced-motion: reduce)').matches ? 'instant' : 'smooth';
    openCard()?.scrollIntoView({ block: 'nearest', behavior });
  };
  const close = () => {
    session.change(
      session.view.open === null && session.view.between === null
        ? { focus: null, highlight: [] }
        : { open: null, between: null },
    );
    origin?.focus();
    origin = null;
  };
  const move = (direction: string) => {
    const id = session.view.open;
    const at = id === null ? undefined : session.positions().get(id);
    if (id === null || !at) return;
    if (direction === 'back') session.putBack(id);
    else session.put(id, { x: at.x + (STEPS[direction]?.[0] ?? 0), y: at.y + (STEPS[direction]?.[1] ?? 0) });
    figure.querySelector<HTMLElement>(`[data-move="${direction}"]`)?.focus();
  };
  const press = (event: MouseEvent, target: Element) => {
    const button = target.closest<HTMLElement>('button, [data-item] > a');
    const { family, all, story, zoom, open, focus, move: way, close: closes } = button?.dataset ?? {};
    if (all !== undefined) session.pickFamily(null);
    else if (family !== undefined) session.pickFamily(family);
    else if (story !== undefined) session.step(story === '1' ? 1 : -1);
    else if (zoom !== undefined) hands.zoom(Number(zoom));
    else if (closes !== undefined) close();
    else if (way !== undefined) move(way);
    else if (focus !== undefined) session.change({ focus: focus || null, highlight: [], step: null });
    else if (open !== undefined) {
      session.open([open]);
      toCard(origin ?? figure);
    } else if (button) {
      session.open([button.closest<HTMLElement>('[data-item]')?.dataset.item ?? '']);
      toCard(button);
    } else if (figure.querySelector('.card')) {
      hands.press(event, target);
      showCard();
    }
  };

  return {
    session,
    answer(event, target) {
      if (event instanceof KeyboardEvent) {
        if (event.key === 'Escape') close();
      } else if (event.type === 'change') session.pickPeriod((target as HTMLSelectElement).value || null);
      else if (event instanceof MouseEvent) press(event, target);
    },
  };
}

/** How far an actor moves at a press, in scene units. */
const STEPS: Readonly<Record<string, readonly [number, number]>> = {
  left: [-10, 0],
  right: [10, 0],
  up: [0, -10],
  down: [0, 10],
};
