import { helpOf, helpOfAll, parseLine, type Command } from './command.js';

const command = (name: string, more: Partial<Command> = {}): Command => ({ name, summary: `does ${name}`, run: async () => undefined, ...more });
const COMMANDS = [command('start'), command('pack check', { takes: '<folder>', options: { strict: { type: 'boolean', help: 'warnings are errors' } } })];

describe('the command line', () => {
  test('finds commands of one and of two words, their words and options', () => {
    expect(parseLine(['start', '--port', '4000', '--json'], COMMANDS)).toMatchObject({ command: { name: 'start' }, words: [], options: { port: '4000', json: true } });
    expect(parseLine(['pack', 'check', 'packs/x', '--strict'], COMMANDS)).toMatchObject({ command: { name: 'pack check' }, words: ['packs/x'], options: { strict: true } });
  });

  test.each([
    [['begin'], 'There is no command "begin": see luodi --help.'],
    [['begin', '--json'], 'There is no command "begin": see luodi --help.'],
    [['begin', 'now', '--json'], 'There is no command "begin now": see luodi --help.'],
    [['pack', 'chekc'], 'There is no command "pack chekc": there is pack check; see luodi --help.'],
    [['start', '--prot', '4000'], "Unknown option '--prot'"],
    [['start', '--port'], "Option '--port <value>' argument missing"],
    [['start', 'now'], 'start takes no "now"'],
  ])('%j is refused in one sentence', (line, sentence) => {
    expect(() => parseLine(line, COMMANDS)).toThrow(sentence);
  });

  test('help lists the commands, and the options of one', () => {
    expect(parseLine(['--help'], COMMANDS)).toMatchObject({ command: undefined, options: { help: true } });
    expect(helpOfAll(COMMANDS)).toMatch(/start .*does start\n {2}pack check <folder> +does pack check/);
    expect(helpOf(COMMANDS[1] as Command)).toMatch(/^luodi pack check <folder> \[options\][\s\S]*--strict[\s\S]*--state-dir <folder>/);
  });
});
