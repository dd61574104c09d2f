/** A dossier with every kind of evidence, and its picture with actors at known places. */
import type { Scene } from '../../src/scene/types';
import type { DossierIndex } from '../../src/dossier/indexDossier';
import { parseDossierValue } from '../../src/dossier/parseDossier';
import type { DossierInput } from '../../src/dossier/schema';
import { FRAMES } from '../../src/scene/plan/frames';
import { buildPlan } from '../../src/scene/plan/buildPlan';
import { buildScene } from '../../src/scene/buildScene';

export const EVIDENCE: DossierInput = {
  title: 'Who warned whom',
  summary: 'Two leaders meet, and a third listens.',
  asOf: '2023-10',
  families: [
    { id: 'arms', label: 'Arms flows' },
    { id: 'technology', label: 'Technology' },
    { id: 'diplomacy', label: 'Diplomacy' },
    { id: 'warnings', label: 'Warnings', glyph: 'warning' },
  ],
  types: [
    { id: 'arms', label: 'Arms flow', family: 'arms', verb: 'shipped arms to', cameo: '072', plover: 'AID' },
    { id: 'technology', label: 'Technology', family: 'technology', verb: 'gave know-how to' },
    { id: 'meeting', label: 'Meeting', family: 'diplomacy', verb: 'met', directed: false },
    { id: 'warning', label: 'Warning', family: 'warnings', verb: 'cautioned' },
  ],
  actors: [
    { id: 'prk', name: 'North Korea', aliases: ['Pyongyang', 'Chosŏn'], country: 'KP' },
    { id: 'kim', name: 'Kim Jong Un', short: 'Kim', kind: 'person', partOf: 'prk' },
    {
      id: 'rus',
      name: 'Russia',
      summary: 'Host of the summit.',
      links: [{ label: 'Kremlin', url: 'https://kremlin.example/' }],
    },
    { id: 'putin', name: 'Vladimir Putin', short: 'Putin', kind: 'person', partOf: 'rus' },
    { id: 'site', name: 'Launch site', kind: 'place', partOf: 'rus' },
    {
      id: 'kor',
      name: 'South Korea',
      claims: [{ stance: 'qualifies', text: 'It exports many arms.', source: 'article', locator: 'paragraph 12' }],
    },
    { id: 'friend', name: 'A ‘friendly country’', unnamed: true },
  ],
  sources: [
    { id: 'article', title: 'Analysis of the summit', published: '2023-10', reliability: 'F' },
    {
      id: 'wire',
      title: 'Wire report',
      publisher: 'Agence Élan',
      published: '2023-09-13',
      url: 'https://wire.example/1',
    },
  ],
  relationships: [
    {
      id: 'shipped',
      type: 'arms',
      from: 'prk',
      to: 'rus',
      label: 'Reported ammunition shipments',
      summary: 'Shipments have been reported.',
      when: '2022-09/..',
      certainty: 'reported',
      basis: 'several reports',
      quantity: { min: 500, max: 1000, unit: 'containers', estimated: true },
      notes: ['The date is that of the first reports.'],
      claims: [
        { stance: 'asserts', text: 'Reports go back to 2022.', source: 'article', locator: 'paragraph 7', grade: 'F2' },
        { stance: 'denies', text: 'Nothing was sent.', by: 'prk', said: '2023-09-17', source: 'wire', addition: true },
        {
          stance: 'qualifies',
          text: 'No sign of use.',
          by: 'Some observers',
          source: 'wire',
          locator: 'second half',
          quote: { text: 'aucune trace', language: 'fr' },
        },
      ],
    },
    {
      id: 'missiles',
      type: 'technology',
      from: 'rus',
      to: 'prk',
      label: 'Missiles as reward',
      when: '2023-09/..',
      certainty: 'speculated',
    },
    {
      id: 'satellites',
      type: 'technology',
      from: 'rus',
      to: 'prk',
      label: 'Satellites as reward',
      when: '2023-09/..',
      certainty: 'speculated',
    },
    {
      id: 'met',
      type: 'meeting',
      from: 'putin',
      to: 'kim',
      label: 'Leaders’ meeting',
      when: '2023-09',
      certainty: 'confirmed',
    },
    {
      id: 'warned',
      type: 'warning',
      from: 'rus',
      to: 'kor',
      label: 'Do not send ammunition',
      when: '2023-10',
      certainty: 'claimed',
      claims: [
        {
          stance: 'asserts',
          text: 'Seoul is being cautioned.',
          source: 'article',
          locator: 'paragraph 12',
          by: 'the author',
        },
      ],
    },
    {
      id: 'answers',
      type: 'warning',
      from: 'rus',
      to: 'kor',
      label: 'Repercussions',
      when: '2023-10/..',
      certainty: 'hypothetical',
      condition: ['warned'],
    },
    { id: 'passed', type: 'arms', from: 'friend', to: 'kor' },
    { id: 'venue', type: 'meeting', from: 'putin', to: 'site', certainty: 'confirmed' },
  ],
  bundles: [{ relationships: ['missiles', 'satellites'], label: 'Technology as reward' }],
};

/** Files a dossier. @throws if it cannot be read */
export function indexOf(dossier: DossierInput): DossierIndex {
  const { index, problems } = parseDossierValue(dossier);
  if (!index) throw new Error(problems.map(({ path, fault }) => `${path} ${fault}`).join('\n'));
  return index;
}

export const evidence = indexOf(EVIDENCE);

const PLACES = { prk: [200, 300], rus: [600, 300], kor: [600, 100], friend: [600, 560] } as const;

export function sceneOf(index: DossierIndex): Scene {
  const places = Object.entries(PLACES).map(([id, [x, y]]) => [id, { x, y }] as const);
  return buildScene(buildPlan(index, FRAMES.wide), new Map(places));
}

/** Ids of all relationships: what no filter holds back. */
export const everything: ReadonlySet<string> = new Set(evidence.relationships.keys());
