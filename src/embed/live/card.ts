/** What is open, in words: a relationship with its evidence, an actor with its relationships, a fan to pick from. */
import { addressFault } from '../../dossier/addresses';
import { dateWords, shortDateWords } from '../../dossier/edtf/dateWords';
import { shortEdtfWords } from '../../dossier/edtf/edtfWords';
import { type DossierIndex, type Link, homeOf } from '../../dossier/indexDossier';
import type { Actor } from '../../dossier/schema';
import { quantityWords } from '../../ui/details/recordWords';
import { gradedOf } from '../../view/graded';
import { claimsAbout, hangsOn, type ClaimAt } from '../../view/neighbours';
import { certaintyWords, gradeWords, kindWords, nameOf, sentence, stanceWords } from '../../view/sentence';
import { make } from './make';

/** What a card's buttons ask for: `data-open` an id, `data-focus` an actor, `data-move` a direction, `data-close`. */
const close = () => make('button', { type: 'button', class: 'close', 'data-close': true, 'aria-label': 'Close' }, '×');
const text = (words: string, name?: string) => make('p', { dir: 'auto', class: name }, words);

/** Children of the card for a record, or for several relationships to pick from. */
export function cardOf(index: DossierIndex, ids: readonly string[], focus: string | null): Node[] {
  const [id = ''] = ids;
  if (ids.length > 1) return [close(), make('p', { class: 'point' }, 'Which of these?'), listOf(index, ids)];
  const link = index.relationships.get(id);
  if (link) return [close(), ...relationship(index, link)];
  const actor = index.actors.get(id);
  return actor ? [close(), ...actorCard(index, actor, focus)] : [];
}

function relationship(index: DossierIndex, link: Link): Node[] {
  const { record } = link;
  const conditions = hangsOn(index, link.id);
  return [
    text(`${sentence(index, link)}.`, 'point'),
    make('p', { class: 'facts' }, `${dateWords(link.date)} · ${certaintyWords(gradedOf(link))}`),
    ...(record.basis ? [text(`Basis: ${record.basis}`, 'facts')] : []),
    ...(record.summary ? [text(record.summary, 'text')] : []),
    ...(record.quantity ? [text(quantityWords(record.quantity))] : []),
    ...(record.addition ? [text('Added by the editors', 'facts')] : []),
    ...(conditions.length ? [make('p', { class: 'facts' }, 'Hangs on:'), listOf(index, conditions)] : []),
    evidence(index, link.id),
  ];
}

function actorCard(index: DossierIndex, actor: Actor, focus: string | null): Node[] {
  const links = [...index.relationships.values()]
    .filter(({ record }) => [record.from, record.to].some((end) => end === actor.id || homeOf(index, end) === actor.id))
    .map(({ id }) => id);
  const isFocused = focus === actor.id;
  const way = (attribute: string, value: string, words: string, label?: string) =>
    make('button', { type: 'button', class: 'way', [attribute]: value, 'aria-label': label }, words);
  return [
    text(actor.name, 'point'),
    make('p', { class: 'facts' }, kindWords(actor)),
    ...(actor.summary ? [text(actor.summary, 'text')] : []),
    make(
      'p',
      { class: 'ways' },
      way('data-focus', isFocused ? '' : actor.id, isFocused ? 'Leave focus' : 'Focus'),
      way('data-move', 'left', '←', 'Move left'),
      way('data-move', 'up', '↑', 'Move up'),
      way('data-move', 'down', '↓', 'Move down'),
      way('data-move', 'right', '→', 'Move right'),
      way('data-move', 'back', 'Put back'),
    ),
    listOf(index, links),
    ...(actor.claims.length ? [evidence(index, actor.id)] : []),
  ];
}

function listOf(index: DossierIndex, ids: readonly string[]): Node {
  const items = ids.flatMap((id) => {
    const link = index.relationships.get(id);
    if (!link) return [];
    const button = make('button', { type: 'button', 'data-open': id, dir: 'auto' }, sentence(index, link));
    return make('li', {}, button, ' ', make('span', {}, shortDateWords(link.date)));
  });
  return make('ul', { class: 'links' }, ...items);
}

function evidence(index: DossierIndex, id: string): Node {
  const claims = claimsAbout(index, id);
  if (!claims.length) return make('p', { class: 'facts' }, 'No evidence is given.');
  return make('ul', { class: 'claims' }, ...claims.map((at) => claim(index, at)));
}

function claim(index: DossierIndex, { claim }: ClaimAt): Node {
  const source = index.sources.get(claim.source);
  const address = [source?.url, source?.archived].find((url) => url !== undefined && addressFault(url) === null);
  const title = source?.title ?? claim.source;
  const said = [claim.by !== undefined ? `By ${nameOf(index, claim.by)}` : '', shortEdtfWords(claim.said)];
  const by = said.filter(Boolean).join(', ');
  return make(
    'li',
    { class: claim.stance },
    make('p', { class: 'stance' }, stanceWords(claim.stance), claim.addition ? ' · Added by the editors' : ''),
    text(claim.text, 'text'),
    claim.quote
      ? make('blockquote', { dir: 'auto', lang: claim.quote.language || undefined }, `‘${claim.quote.text}’`)
      : null,
    by ? text(by, 'facts') : null,
    make(
      'p',
      { class: 'facts', dir: 'auto' },
      address ? make('a', { href: address, target: '_blank', rel: 'noopener noreferrer' }, title) : title,
      [shortEdtfWords(source?.published), claim.locator]
        .filter(Boolean)
        .map((part) => `, ${part}`)
        .join(''),
    ),
    claim.grade ? make('p', { class: 'facts' }, `${claim.grade}. ${gradeWords(claim.grade)}`) : null,
  );
}
