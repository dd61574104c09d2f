import { readFileSync } from 'node:fs';
import { it } from 'vitest';
import { parse } from '../../src/dossier/parse';
import * as pipeline from '../../src/pipeline';
import { judge } from '../../src/scene/judge';
import { search } from '../../src/layout/search';
import { layoutRequest } from '../../src/scene/plan';
it('x', () => {
  const { index, problems } = parse(readFileSync('data/summit-2023.json', 'utf8'));
  console.log(problems.length);
  for (const f of ['wide', 'square', 'tall'] as const) {
    const t = performance.now();
    const plan = pipeline.plan(index!, f);
    const s = pipeline.picture(plan, pipeline.storedPlaces(index!, f));
    console.log(f, judge(s), s.lines.length, s.actors.length, s.pills.length, plan.tags.length, s.lines.filter((l) => l.label.leader).length, performance.now() - t);
    const t2 = performance.now();
    search(layoutRequest(plan, new Map()), 1);
    console.log('search1', performance.now() - t2);
  }
});
