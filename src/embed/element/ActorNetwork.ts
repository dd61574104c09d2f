/**
 * `<actor-network>`: a picture in an article. What stands in its declarative shadow root is complete without this script,
 * and is taken over as it is; the dossier and what answers a reader are fetched when one first touches it.
 */
import * as faultWords from '../../words/en/embedFaults';
import type { Point } from '../../geometry/types';
import type { LiveEmbed } from '../live/liveEmbed';
import { readControls } from '../static/readControls';
import { describeError, showError } from './showError';
import { fingerprint } from '../static/fingerprint';
import { createDeferred } from './deferred';
import { loadDossier } from './loadDossier';
import type { SnippetAddresses, Snippets } from '../static/snippets';
import { readPositions, readShownIds, readSvg } from './readStatic';
import { needsDrawing, replaceStep } from './viewQuery';
import { loadStyles } from './loadStyles';
import type { ActorNetworkEvents, TellingElement } from './events';

const WARMING = ['pointerover', 'focusin', 'touchstart'] as const;
const ANSWERED = ['click', 'change', 'keydown'] as const;

declare global {
  interface HTMLElementTagNameMap {
    'actor-network': ActorNetwork;
  }
}

export class ActorNetwork extends (HTMLElement as new () => TellingElement) {
  static readonly observedAttributes = ['src', 'view', 'step', 'controls', 'height', 'lang'];

  #ready = createDeferred<void>();
  #settled = createDeferred<void>();
  #hasBegun = false;
  /** Of the figure that stands. What it listens on is its own: taken out of the page, it goes as a whole. */
  #life = new AbortController();
  #answering: Promise<LiveEmbed | null> | null = null;
  #live: LiveEmbed | null = null;
  #given: unknown = null;
  /** While a figure of its own is being put up, and what gives that up for another. */
  #drawing: Promise<void> | null = null;
  #turn = new AbortController();

  /** Resolves when the picture stands and answers. */
  get ready(): Promise<void> {
    return this.#ready.promise;
  }
  /** Resolves when no actor will move any more unless a hand moves it. */
  get settled(): Promise<void> {
    return this.#settled.promise;
  }
  /** The dossier, once it is read; setting it draws it. A JSON value, or its text. */
  get dossier(): unknown {
    return this.#live?.session.index.dossier ?? this.#given;
  }
  set dossier(value: unknown) {
    this.#given = value;
    this.#redraw();
  }
  /** The view in the words of the address. */
  get view(): string {
    return this.#live?.session.words() ?? this.getAttribute('view') ?? '';
  }
  set view(words: string) {
    this.setAttribute('view', words);
  }
  /** Ids of what the filter leaves. */
  get shown(): { actors: string[]; relationships: string[] } {
    return this.#live?.session.shown() ?? readShownIds(this.#figure);
  }
  /** Where actors stand in the picture that is seen, in scene units. */
  positions(): Map<string, Point> {
    return this.#live?.session.positions() ?? readPositions(this.#figure);
  }
  /** The picture that is seen, as SVG text. */
  svg(): string {
    return readSvg(this.#figure);
  }
  /** Raises an actor and what it is linked with; `null` raises nothing. */
  async focusOn(id: string | null): Promise<void> {
    (await this.#answer())?.session.change({ focus: id, highlight: [], step: null });
  }
  async nextStep(): Promise<void> {
    (await this.#answer())?.session.step(1);
  }
  async previousStep(): Promise<void> {
    (await this.#answer())?.session.step(-1);
  }

  /**
   * What is pasted into an article to show this picture there; `null` while there is none.
   * @param addresses that will hold once the dossier is published
   */
  async snippets(addresses?: SnippetAddresses): Promise<Snippets | null> {
    let live = await this.#answer();
    if (live && !live.session.isAsDrawn()) {
      this.#redraw();
      live = await this.#answer();
    }
    const text = live && (await loadDossier(this, this.#given, this.#life.signal));
    return text === null || !this.#figure
      ? null
      : (await import('../static/snippets')).snippetsOf(this, this.#figure, text, addresses);
  }

  get #figure(): HTMLElement | null {
    return this.shadowRoot?.querySelector<HTMLElement>('.figure') ?? null;
  }

  connectedCallback(): void {
    // Put back into the page, it is as it was.
    if (this.#hasBegun) return;
    this.#takeProperties();
    this.#hasBegun = true;
    this.#size();
    if (this.#figure && this.#given === null) this.#takeOver();
    else this.#redraw();
  }
  attributeChangedCallback(name: string, before: string | null, now: string | null): void {
    if (!this.#hasBegun || before === now) return;
    if (name === 'height') return this.#size();
    if (name === 'src' || name === 'controls') return this.#redraw();
    if (name === 'view') void this.#read(now ?? '');
    // Of several set before the dossier is there, the last counts.
    if (name === 'step')
      void this.#answer().then((live) => live?.session.toStep(Number(this.getAttribute('step')) || null));
  }

  #size(): void {
    const height = Number(this.getAttribute('height'));
    if (height > 0) this.style.setProperty('--height', `${height}px`);
    else this.style.removeProperty('--height');
  }

  /** What a script has set before the element was defined hides its accessors, and is set again. */
  #takeProperties(): void {
    for (const name of ['dossier', 'view'] as const) {
      if (!Object.hasOwn(this, name)) continue;
      const value: unknown = Reflect.get(this, name);
      Reflect.deleteProperty(this, name);
      Reflect.set(this, name, value);
    }
  }

  /** Listens on what stands there; nothing in it is touched. */
  #takeOver(): void {
    const figure = this.#figure!;
    const { signal } = this.#life;
    figure.dataset.live = '';
    const warm = () => void this.#answer();
    for (const type of WARMING) figure.addEventListener(type, warm, { signal, once: true, passive: true });
    for (const type of ANSWERED) figure.addEventListener(type, (event) => this.#pass(event), { signal });
    this.#ready.resolve();
    this.#settled.resolve();
    this.#tell('ready', {});
    if (this.#asked() !== figure.dataset.view) void this.#answer();
    else if (this.#drawing === null && this.hasAttribute('current')) void this.#catchUp(signal);
  }

  /** Shows the dossier at its address if it has changed since the still picture was made. */
  async #catchUp(signal: AbortSignal): Promise<void> {
    try {
      const text = await loadDossier(this, null, signal);
      if (!signal.aborted && fingerprint(text) !== this.getAttribute('current')) this.#redraw();
    } catch {
      // What stands there stays: a reader who has asked for nothing is told nothing.
    }
  }

  /** The view that the attributes ask for. */
  #asked(): string {
    const words = this.getAttribute('view') ?? '';
    const step = this.getAttribute('step');
    return step === null ? words : replaceStep(words, step);
  }

  #pass(event: Event): void {
    const target = event.composedPath()[0];
    if (!(target instanceof Element)) return;
    const isPlain = event instanceof MouseEvent && !event.ctrlKey && !event.metaKey && !event.shiftKey;
    const link = target.closest<HTMLAnchorElement>('[data-item] > a');
    if (link && !(isPlain && this.#figure?.querySelector('.card'))) return;
    if (link) event.preventDefault();
    if (this.#live) return this.#live.answer(event, target);
    void this.#answer().then((live) => {
      if (live) live.answer(event, target);
      else if (link) location.assign(link.href);
    });
  }

  /** What answers, once nothing is being drawn; `null` where it cannot be had, which is told. */
  async #answer(): Promise<LiveEmbed | null> {
    if (!this.#hasBegun) return null;
    for (let drawing; drawing !== this.#drawing;) await (drawing = this.#drawing);
    return (this.#answering ??= this.#load(this.#life.signal));
  }

  /** Fetches what answers, for the figure that stands. */
  async #load(signal: AbortSignal): Promise<LiveEmbed | null> {
    const figure = this.#figure;
    if (!figure) return null;
    try {
      const [{ createLiveEmbed, explainUnreadable, readDossierIndex }, text] = await Promise.all([
        import('../live/liveEmbed'),
        loadDossier(this, this.#given, signal),
      ]);
      const index = (await readDossierIndex(text)) ?? (await explainUnreadable(text));
      if (signal.aborted) return await this.#answer();
      const asked = this.#asked();
      const live = createLiveEmbed(index, figure, figure.dataset.view ?? '', signal, (change) => {
        this.#tell('viewchange', { view: change.view });
        if (change.opened !== undefined) this.#tell('open', { id: change.opened });
        if (change.step !== undefined) this.#tell('step', { step: change.step });
      });
      this.#live = live;
      if (asked !== figure.dataset.view) await this.#read(asked);
      return live;
    } catch (error) {
      if (signal.aborted) return this.#answer();
      this.#fail(describeError(error));
      return null;
    }
  }

  /** Goes to a view; one that makes no sense is told and left aside. */
  async #read(words: string): Promise<void> {
    const live = this.#live ?? (await this.#answer());
    if (!live || live.session.words() === words) return;
    if (needsDrawing(words) || needsDrawing(live.session.words())) return this.#redraw();
    const notices = live.session.read(words);
    if (notices.length) this.#fail(faultWords.notAsAsked(notices.join(' ')));
  }

  /** Puts up a figure of its own: there is no still one of this dossier and view. What stands stays until it is there. */
  #redraw(): void {
    if (!this.#hasBegun) return;
    this.#turn.abort();
    this.#turn = new AbortController();
    this.#drawing = this.#draw(this.#turn.signal);
  }

  async #draw(signal: AbortSignal): Promise<void> {
    const root = this.shadowRoot ?? this.attachShadow({ mode: 'open' });
    try {
      const [{ drawFigure }, { explainUnreadable, readDossierIndex }, text] = await Promise.all([
        import('../live/drawFigure'),
        import('../live/liveEmbed'),
        loadDossier(this, this.#given, signal),
      ]);
      await loadStyles(root);
      if (signal.aborted) return;
      const index = (await readDossierIndex(text)) ?? (await explainUnreadable(text));
      const { figure, notices } = await drawFigure(index, {
        view: this.#asked(),
        controls: readControls(this.getAttribute('controls')).controls,
        explore: this.getAttribute('explore'),
        title: this.getAttribute('heading'),
        subtitle: this.getAttribute('subheading'),
      });
      if (signal.aborted) return;
      for (const old of root.querySelectorAll('.figure, .wait')) old.remove();
      root.append(figure);
      this.#life.abort();
      this.#life = new AbortController();
      this.#answering = null;
      this.#live = null;
      this.#takeOver();
      if (notices.length) this.#fail(faultWords.notAsAsked(notices.join(' ')));
    } catch (error) {
      if (!signal.aborted) this.#fail(describeError(error));
    }
  }

  #tell<Name extends keyof ActorNetworkEvents>(type: Name, detail: ActorNetworkEvents[Name]): void {
    this.dispatchEvent(new CustomEvent(type, { detail, bubbles: true, composed: true }));
  }

  /** What stands there stays; a line says what happened. */
  #fail(message: string): void {
    showError(this.#figure, this.shadowRoot ?? this.attachShadow({ mode: 'open' }), message);
    console.warn(`actor-network: ${message}`);
    this.#tell('error', { message });
  }
}
