import { commitChanges } from '../../scripts/files/transaction.ts';

// A program to be killed: turns a folder of files from one state to another and back, as fast as it can.
const [root] = process.argv.slice(2);
const FILES = 60;
// Whoever kills it counts from here: how long a program takes to start says nothing.
process.stdout.write('ready\n');
for (let state = 1; ; state += 1)
  commitChanges(
    root!,
    Array.from({ length: FILES }, (_, index) => ({
      path: `plans/${index % 3}/${index}.mdx`,
      // Every third state has half of the files, so that files also come and go.
      content: state % 3 === 0 && index % 2 === 0 ? null : `state ${state}`,
    })),
  );
