import { speaksOfWithheld, withoutNames } from './withheld-names.js';

const withheld = [{ name: '新能源电池项目', code: 'YZ-2026-1' }, { name: '新能源电池项目二期', code: 'YZ-2026-12' }, { name: '光伏', code: 'YZ-2026-3' }, { name: '精密铝型材项目', code: 'YZ-2026-4', isShared: true }];

test.each([
  ['“新能源电池项目”（YZ-2026-1）：办结 2 个环节。', '某在谈项目：办结 2 个环节。'],
  ['企业就新能源电池项目二期来访，编号 YZ-2026-12。', '企业就某在谈项目来访，编号 某在谈项目。'],
  ['YZ-2026-123 不是它', 'YZ-2026-123 不是它'],
  ['光伏产业发展很快', '光伏产业发展很快'],
  ['“精密铝型材项目”（YZ-2026-4）与精密铝型材项目', '某在谈项目与精密铝型材项目'],
  ['“光伏”：办理“初步研判”。', '某在谈项目：办理“初步研判”。'],
  ['"新能源电池项目"\\换行\n', '"某在谈项目"\\换行\n'],
])('%s', (told, expected) => expect(withoutNames(told, withheld)).toBe(expected));

test('in values of any shape, each language in its own words, and nothing else is touched', () => {
  const view = { count: 2, values: [{ text: { zh: '“新能源电池项目”（YZ-2026-1）：进入阶段', en: '新能源电池项目 (YZ-2026-1): entered' } }], none: undefined };
  expect(withoutNames(view, withheld)).toEqual({ count: 2, values: [{ text: { zh: '某在谈项目：进入阶段', en: 'a project under negotiation: entered' } }] });
  const untouched = { text: '别的项目' };
  expect(withoutNames(untouched, withheld)).toBe(untouched);
  expect(withoutNames(undefined, withheld)).toBeUndefined();
});

test('a text speaks of what is withheld by its name, or by saying that it has none', () => {
  expect(['新能源电池项目', '某在谈项目：办结', '另一项目'].map((text) => speaksOfWithheld(text, withheld))).toEqual([true, true, false]);
});
