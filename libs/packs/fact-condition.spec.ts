import { contradict, holds } from './fact-condition.js';
import { factsWith } from './pack-fixture.js';

describe('a condition on facts', () => {
  it('compares values, and amounts with bounds that include the lower one', () => {
    expect(holds({ fact: 'eiaClass', is: 'book' }, factsWith({ eiaClass: 'book' }))).toBe(true);
    expect(holds({ fact: 'isForeign', is: true }, factsWith())).toBe(false);
    expect(holds({ fact: 'landSquareMetres', atLeast: 5000, below: 50_000 }, factsWith({ landSquareMetres: 5000 }))).toBe(true);
    expect(holds({ fact: 'landSquareMetres', atLeast: 5000, below: 50_000 }, factsWith({ landSquareMetres: 50_000 }))).toBe(false);
  });

  it('passes no threshold with an amount that is not known', () => {
    expect(holds({ fact: 'energyTonnesCoal', atLeast: 1000 }, factsWith())).toBe(false);
    expect(holds({ fact: 'energyTonnesCoal', below: 1000 }, factsWith())).toBe(true);
  });

  it('contradicts another when both can never hold', () => {
    expect(contradict([{ fact: 'eiaClass', is: 'book' }, { fact: 'eiaClass', is: 'form' }])).toBe(true);
    expect(contradict([{ fact: 'landSquareMetres', atLeast: 10 }, { fact: 'landSquareMetres', below: 10 }])).toBe(true);
    expect(contradict([{ fact: 'landSquareMetres', atLeast: 9, below: 10 }, { fact: 'isForeign', is: true }])).toBe(false);
  });
});
