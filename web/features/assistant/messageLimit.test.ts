import { Problem } from '@shared/api/problem';
import { expect, test } from 'vitest';
import { learnLimit, refusalOf } from './messageLimit';

test('a message of just the limit is taken, and one more character is refused with both numbers', () => {
  expect(refusalOf('a'.repeat(4000))).toBeNull();
  expect(refusalOf('a'.repeat(4001))).toMatch(/4,000.*4,001/);
});

test('a character outside the basic plane counts once, as it does on the server', () => {
  expect(refusalOf('👗'.repeat(4000))).toBeNull();
});

test('the limit that a refusal names holds from then on', () => {
  learnLimit(new Problem(413, { limit: 5 }));

  expect(refusalOf('hello')).toBeNull();
  expect(refusalOf('hello!')).toMatch(/ 5 .* 6\b/);
});

test('a refusal without a number leaves the limit as it was', () => {
  learnLimit(new Problem(413, { limit: 7 }));
  learnLimit(new Problem(413, {}));

  expect(refusalOf('1234567')).toBeNull();
  expect(refusalOf('12345678')).not.toBeNull();
});
