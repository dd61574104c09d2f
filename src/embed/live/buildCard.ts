/** What is open, in words: a relationship with its evidence, an actor with its relationships, a fan to pick from. */
import * as commonWords from '../../words/en/common';
import * as embedWords from '../../words/en/embeds';
import { isSafeAddress } from '../../dossier/safeAddress';
import { formatShortDate } from '../../dossier/edtf/formatDate';
import { formatShortEdtf } from '../../dossier/edtf/formatEdtf';
import { type DossierIndex, type Link, homeOf } from '../../dossier/indexDossier';
import { pictureAddressOf } from '../../dossier/pictureAddress';
import type { Actor } from '../../dossier/schema';
import { gradedCertaintyOf } from '../../view/gradedCertainty';
import { describeQuantity } from '../../view/describeQuantity';
import { collectClaims, conditionsOf, type ClaimOnRecord } from '../../view/neighbours';
import {
  describeCertainty,
  describeGrade,
  describeKind,
  actorNameOf,
  sentenceOf,
  describeStance,
  describeTime,
} from '../../view/sentence';
import { listEntriesOf } from '../static/listEntries';
import { splitSentence } from '../static/splitSentence';
import { createElement } from './createElement';

/** What a card's buttons ask for: `data-open` an id, `data-focus` an actor, `data-move` a direction, `data-close`. */
const close = () =>
  createElement('button', { type: 'button', class: 'close', 'data-close': true, 'aria-label': commonWords.close }, '×');

export interface CardView {
  focus: string | null;
  /** With buttons that move an actor: what dragging does, for an editor who works by keys. */
  arrange: boolean;
  /** Address of the dossier, where it has one. */
  base: string | null;
}

/** Children of the card for a record, or for several relationships to pick from. */
export function buildCard(index: DossierIndex, ids: readonly string[], view: CardView): Node[] {
  const [id = ''] = ids;
  if (ids.length > 1)
    return [close(), createElement('p', { class: 'point' }, embedWords.whichOfThese), listOf(index, ids)];
  const link = index.relationships.get(id);
  if (link) return [close(), ...relationship(index, link)];
  const actor = index.actors.get(id);
  return actor ? [close(), ...actorCard(index, actor, view)] : [];
}

/** Words of the dossier, in its language. */
function text(index: DossierIndex, words: string, name?: string): HTMLElement {
  return createElement('p', { lang: index.dossier.language, dir: 'auto', class: name }, words);
}

/** Words of the dossier in a sentence of the interface. */
function within(index: DossierIndex, say: (words: string) => string, words: string): Node[] {
  const [before, after] = splitSentence(say);
  const own = createElement('bdi', { lang: index.dossier.language }, words);
  return [document.createTextNode(before), own, document.createTextNode(after)];
}

function relationship(index: DossierIndex, link: Link): Node[] {
  const { record } = link;
  const conditions = conditionsOf(index, link.id);
  return [
    text(index, `${sentenceOf(index, link)}.`, 'point'),
    createElement('p', { class: 'facts' }, `${describeTime(link)} · ${describeCertainty(gradedCertaintyOf(link))}`),
    ...(record.basis
      ? [createElement('p', { class: 'facts' }, ...within(index, commonWords.basisIs, record.basis))]
      : []),
    ...(record.summary ? [text(index, record.summary, 'text')] : []),
    ...(record.quantity ? [text(index, describeQuantity(record))] : []),
    ...(record.addition ? [createElement('p', { class: 'facts' }, commonWords.addedByEditors)] : []),
    ...(conditions.length
      ? [createElement('p', { class: 'facts' }, embedWords.depends), listOf(index, conditions)]
      : []),
    evidence(index, link.id),
  ];
}

function actorCard(index: DossierIndex, actor: Actor, { focus, arrange, base }: CardView): Node[] {
  const links = [...index.relationships.values()]
    .filter(({ record }) => [record.from, record.to].some((end) => end === actor.id || homeOf(index, end) === actor.id))
    .map(({ id }) => id);
  const isFocused = focus === actor.id;
  const way = (attribute: string, value: string, words: string, label?: string) =>
    createElement('button', { type: 'button', class: 'way', [attribute]: value, 'aria-label': label }, words);
  return [
    text(index, actor.name, 'point'),
    createElement('p', { class: 'facts' }, describeKind(actor)),
    ...pictureOf(index, actor, base),
    ...(actor.summary ? [text(index, actor.summary, 'text')] : []),
    createElement(
      'p',
      { class: 'ways' },
      way('data-focus', isFocused ? '' : actor.id, isFocused ? commonWords.leaveFocus : commonWords.focus),
      ...(arrange
        ? [
            way('data-move', 'left', '←', embedWords.moveLeft),
            way('data-move', 'up', '↑', embedWords.moveUp),
            way('data-move', 'down', '↓', embedWords.moveDown),
            way('data-move', 'right', '→', embedWords.moveRight),
            way('data-move', 'back', commonWords.putBack),
          ]
        : []),
    ),
    listOf(index, links),
    ...(actor.claims.length ? [evidence(index, actor.id)] : []),
  ];
}

/** The picture of an actor; what lies elsewhere is a link, so that nobody there learns who reads. */
function pictureOf(index: DossierIndex, { name, image }: Actor, base: string | null): Node[] {
  if (!image) return [];
  const src = pictureAddressOf(image.url, base);
  const alt = commonWords.pictureOf(name);
  const credit = text(index, `${image.credit}, ${image.licence}`, 'facts');
  if (src !== null) return [createElement('img', { src, alt, referrerpolicy: 'no-referrer' }), credit];
  if (!isSafeAddress(image.url)) return [];
  return [createElement('a', { href: image.url, target: '_blank', rel: 'noopener noreferrer' }, alt), credit];
}

function listOf(index: DossierIndex, ids: readonly string[]): Node {
  const entries = listEntriesOf(index);
  const { language: lang } = index.dossier;
  const items = ids.flatMap((id) => {
    const link = index.relationships.get(id);
    if (!link) return [];
    const button = createElement('button', { type: 'button', 'data-open': id, lang, dir: 'auto' }, entries.get(id));
    const facts = [formatShortDate(link.date), describeQuantity(link.record)].filter(Boolean).join(' · ');
    return createElement('li', {}, button, ' ', createElement('span', { dir: 'auto' }, facts));
  });
  return createElement('ul', { class: 'links' }, ...items);
}

function evidence(index: DossierIndex, id: string): Node {
  const claims = collectClaims(index, id);
  if (!claims.length) return createElement('p', { class: 'facts' }, commonWords.noEvidence);
  return createElement('ul', { class: 'claims' }, ...claims.map((at) => claim(index, at)));
}

function claim(index: DossierIndex, { claim }: ClaimOnRecord): Node {
  const source = index.sources.get(claim.source);
  const address = [source?.url, source?.archived].find((url) => url !== undefined && isSafeAddress(url));
  const title = source?.title ?? claim.source;
  const { language: lang } = index.dossier;
  const day = formatShortEdtf(claim.said);
  const by = claim.by === undefined ? [] : within(index, embedWords.saidBy, actorNameOf(index, claim.by));
  return createElement(
    'li',
    { class: claim.stance },
    createElement(
      'p',
      { class: 'stance' },
      describeStance(claim.stance),
      claim.addition ? ` · ${commonWords.addedByEditors}` : '',
    ),
    text(index, claim.text, 'text'),
    claim.quote
      ? createElement('blockquote', { dir: 'auto', lang: claim.quote.language || lang }, `‘${claim.quote.text}’`)
      : null,
    by.length || day ? createElement('p', { class: 'facts' }, ...by, by.length && day ? `, ${day}` : day) : null,
    createElement(
      'p',
      { class: 'facts', lang, dir: 'auto' },
      address ? createElement('a', { href: address, target: '_blank', rel: 'noopener noreferrer' }, title) : title,
      [formatShortEdtf(source?.published), claim.locator]
        .filter(Boolean)
        .map((part) => `, ${part}`)
        .join(''),
    ),
    claim.grade ? createElement('p', { class: 'facts' }, `${claim.grade}. ${describeGrade(claim.grade)}`) : null,
  );
}
