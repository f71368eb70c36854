import type { Money } from '#libs/domain/money.js';
import type { EiaClass, ProjectFacts, Template } from '#libs/domain/project/project.facts.js';
import type { Pack } from '#libs/packs/pack.types.js';
import { SQUARE_METRES_PER_MU } from './number-kinds.js';
import { FOREIGN_ORIGINS, INDUSTRIAL_TRADES, NAME_HEADS, NAME_TAILS, ORIGINS, SERVICE_TRADES, SURNAMES } from './sample-names.js';
import type { SeededRandom } from './seeded-random.js';

const MILLION_YUAN_FEN = 100_000_000;
const TEN_THOUSAND_DOLLARS_CENTS = 1_000_000;
/** One project in so many is foreign; coprime to the pattern of positions, so that they come in every stage. */
const FOREIGN_EVERY = 12;

/** Facts of one invented project; code and registration follow when its place in time is known. */
export function sampleFacts(pack: Pack, index: number, random: SeededRandom): ProjectFacts {
  const template = templateOf(random);
  const isForeign = index % FOREIGN_EVERY === 4;
  const trade = random.pick(template === 'D' ? SERVICE_TRADES : INDUSTRIAL_TRADES);
  const [investorOrigin, place] = random.pick<readonly [string, string]>(isForeign ? FOREIGN_ORIGINS : ORIGINS);
  const name = `${random.pick(NAME_HEADS)}${random.pick(NAME_TAILS)}`;
  const investment = investmentOf(isForeign, random);
  const territories = pack.units.filter((unit) => unit.kind === 'territory');
  const territoryId = territories[index % territories.length]!.id;
  const chains = Object.keys(pack.chains);
  const landSquareMetres = landOf(template, random);
  return {
    code: '', registeredOn: '',
    name: `${name}${random.pick(trade.projects)}项目`,
    investor: `${place}${name}${trade.company}有限公司`,
    investorOrigin, contactName: `${random.pick(SURNAMES)}经理`, contactPhone: `1000${String(1_000_000 + index * 37).slice(-7)}`,
    territoryId, leadUnitId: random.chance(0.75) ? territoryId : leadUnitOf(pack, trade.isIndustrial),
    ...(chains.length > 0 && trade.isIndustrial && { chain: random.pick(chains) }),
    industry: trade.industry, investment, template, isForeign, isIndustrial: trade.isIndustrial,
    ...(landSquareMetres && { landSquareMetres }),
    needsNewConstructionLand: (template === 'A' || template === 'D') && random.chance(0.4),
    energyTonnesCoal: random.chance(0.3) ? random.integer(1_000, 9_000) : random.integer(60, 900),
    eiaClass: eiaOf(trade.isIndustrial, random),
    description: `投资方为示例企业；建成后预计带动就业${random.integer(3, 60) * 10}人。`,
  };
}

function templateOf(random: SeededRandom): Template {
  const at = random.next();
  return at < 0.48 ? 'A' : at < 0.76 ? 'B' : at < 0.89 ? 'C' : 'D';
}

/** 3,000万元 to 30亿元, most of them small; foreign ones 500万 to 1.2亿美元. */
function investmentOf(isForeign: boolean, random: SeededRandom): Money {
  const skewed = random.next() ** 1.6;
  if (isForeign) return { currency: 'USD', amountMinor: Math.round(500 * 24 ** skewed / 10) * 10 * TEN_THOUSAND_DOLLARS_CENTS };
  return { currency: 'CNY', amountMinor: Math.round(30 * 100 ** skewed) * MILLION_YUAN_FEN };
}

function leadUnitOf(pack: Pack, isIndustrial: boolean): string {
  const wanted = isIndustrial ? 'industry-it' : 'culture-tourism';
  return pack.units.some((unit) => unit.id === wanted) ? wanted : pack.officeUnit;
}

const MU_BY_TEMPLATE: Record<Template, [number, number] | undefined> = { A: [20, 260], B: undefined, C: [15, 120], D: [60, 420] };

function landOf(template: Template, random: SeededRandom): number | undefined {
  const range = MU_BY_TEMPLATE[template];
  return range && Math.round(random.integer(...range) * SQUARE_METRES_PER_MU);
}

function eiaOf(isIndustrial: boolean, random: SeededRandom): EiaClass {
  const at = random.next();
  if (!isIndustrial) return at < 0.7 ? 'registration' : 'form';
  return at < 0.12 ? 'book' : at < 0.8 ? 'form' : 'registration';
}
