import { RelayPace } from './relay-pace.js';

test('while people act faster than workflows could follow, there is a pause after each telling', () => {
  const pace = new RelayPace();
  expect(pace.after(1_000, 0)).toBe(0); // nothing is known yet
  expect(pace.after(1_040, 100)).toBe(0); // 400/s, but over too short a time
  expect(pace.after(1_100, 2_000)).toBe(0); // 50/s
  expect(pace.after(2_000, 4_000)).toBe(500); // 450/s
  expect(pace.isSlow).toBe(true);
  expect(pace.after(2_001, 4_100)).toBe(500);
  expect(pace.after(2_010, 6_000)).toBe(0); // over
  expect(pace.isSlow).toBe(false);
});
