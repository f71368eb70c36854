import { ROLES, type Caller } from '#libs/contracts/identity.js';
import { visibilityOf } from './visibility.js';

const caller = (over: Partial<Caller>): Caller => ({ accountId: 'a', account: 'a', name: 'A', role: 'officer', unitId: 'finance', ...over });
const project = { involvedUnits: ['commerce', 'lengshuitan'], officerId: 'the-officer' };

describe('who sees what', () => {
  it.each(ROLES)('%s', (role) => {
    const seen = [true, false].map((isRestricted) => visibilityOf({ ...project, isRestricted }, caller({ role })));
    expect(seen).toEqual(['officer', 'reporter', 'unitHead'].includes(role) ? ['hidden', 'restricted'] : ['full', 'full']);
  });

  it('an involved unit and the officer of the project see everything', () => {
    expect(visibilityOf({ ...project, isRestricted: true }, caller({ unitId: 'lengshuitan' }))).toBe('full');
    expect(visibilityOf({ ...project, isRestricted: true }, caller({ accountId: 'the-officer' }))).toBe('full');
  });
});
