import { fork, type ChildProcess } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import type { Step } from '../../receive/reader/reader.ts';
import type { TaskInput, TaskName, TaskResult } from '../jobs/tasks.ts';
import type { Asked, FromWorker } from './messages.ts';
import { Refused } from './tell.ts';

interface Waiting {
  resolve: (result: unknown) => void;
  reject: (error: Error) => void;
  step: (step: Step) => void;
}

/** A process of its own that does tasks one after the other. It is started when it is needed, and again where it died. */
export class Worker {
  private child: ChildProcess | null = null;
  private readonly waiting = new Map<number, Waiting>();
  private next = 1;
  private readonly left: string;

  /** @param left what is said of what is there, where the process died */
  constructor(left: string) {
    this.left = left;
  }

  /**
   * Does a task.
   *
   * @param step called at each step of long work
   * @throws Refused in one sentence; any other error is a defect
   */
  run<K extends TaskName>(
    task: K,
    input: TaskInput<K>,
    step: (step: Step) => void = () => undefined,
  ): Promise<TaskResult<K>> {
    const id = this.next++;
    const child = (this.child ??= this.start());
    return new Promise((resolve, reject) => {
      this.waiting.set(id, { resolve: resolve as (result: unknown) => void, reject, step });
      child.send({ id, task, input } satisfies Asked, (error) => {
        if (error) this.settle(id)?.reject(error);
      });
    });
  }

  /** Ends the process; what it was at is refused. A change of files that was begun is whole or not there. */
  stop(why = 'Việc đã dừng.'): void {
    const { child } = this;
    this.child = null;
    child?.kill('SIGKILL');
    this.giveUp(new Refused(why));
  }

  private start(): ChildProcess {
    const child = fork(fileURLToPath(new URL('./process.ts', import.meta.url)), {
      serialization: 'advanced',
      // What packages have to say of damaged files is for their makers.
      stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
    });
    child.on('message', (message: FromWorker) => this.receive(message));
    child.on('exit', () => {
      if (this.child !== child) return;
      this.child = null;
      this.giveUp(new Refused(`Việc này tốn quá nhiều bộ nhớ hoặc đã bị dừng giữa chừng. ${this.left}`));
    });
    child.on('error', () => child.kill('SIGKILL'));
    return child;
  }

  private receive(message: FromWorker): void {
    if ('step' in message) return this.waiting.get(message.id)?.step(message.step);
    const waiting = this.settle(message.id);
    if (!waiting) return;
    if ('result' in message) waiting.resolve(message.result);
    else waiting.reject('refused' in message ? Refused.from(message.refused) : new Error(message.defect));
  }

  private settle(id: number): Waiting | undefined {
    const waiting = this.waiting.get(id);
    this.waiting.delete(id);
    return waiting;
  }

  private giveUp(error: Error): void {
    for (const id of [...this.waiting.keys()]) this.settle(id)?.reject(error);
  }
}
