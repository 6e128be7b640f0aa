/**
 * The parts of the judging code, and the tests that answer for each. A part has few tests, and none that starts a run of
 * the suite: a mutant of what is evaluated while a file is loaded is held against all of them.
 *
 * @type {Readonly<Record<string, { mutate: readonly string[]; tests: readonly string[] }>>}
 */
export const parts = {
  findings: {
    mutate: ['harness/findings/*.ts', 'harness/finding.ts', 'harness/trouble.ts'],
    tests: ['test/harness/findings-*.test.ts', 'test/harness/findings/*.test.ts'],
  },
  monitors: {
    mutate: ['harness/monitors/*.ts'],
    tests: ['test/harness/monitors*.test.ts', 'test/harness/monitors/*.test.ts'],
  },
  outcomes: {
    mutate: ['harness/judging.ts', 'harness/settle.ts', 'harness/doubt.ts'],
    tests: ['test/harness/verdict.test.ts', 'test/harness/judging/*.test.ts'],
  },
  verdict: {
    mutate: ['harness/verdict/{verdict,gate,outcome,reasons,scope}.ts'],
    tests: ['test/harness/verdict.test.ts', 'test/harness/verdict/{reasons,scope}.test.ts'],
  },
  expectations: {
    mutate: ['harness/verdict/{day,excuse,expectation,expected,standing}.ts'],
    tests: ['test/harness/verdict/*.test.ts'],
  },
  record: {
    mutate: ['harness/journal/{fold,requirements,probes}.ts'],
    tests: ['test/harness/journal/*.test.ts'],
  },
  junit: {
    mutate: ['reporters/junit.ts', 'reporters/junit/*.ts', 'reporters/verdict-line.ts'],
    tests: ['test/reporters/junit.test.ts', 'test/reporters/junit/*.test.ts'],
  },
  terminal: {
    mutate: ['reporters/terminal.ts', 'reporters/terminal/{counts,expected,inconclusive,violations}.ts'],
    tests: ['test/reporters/terminal.test.ts', 'test/reporters/terminal/*.test.ts'],
  },
};
