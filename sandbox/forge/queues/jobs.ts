/** Where an event of a job stands; `open` until its consumer has taken it, or never will. */
export type EventState = 'open' | 'success' | 'failed';

/** What one push put into a queue. */
export type Job = {
  readonly id: string;
  readonly queue: string;
  readonly cancelled: boolean;
  /** By event id. */
  readonly states: Readonly<Record<string, EventState>>;
};

/** As `getStats()` of `@forge/events` gives it. */
export type JobStats = { readonly success: number; readonly inProgress: number; readonly failed: number };

export type Jobs = {
  open(id: string, queue: string, eventIds: readonly string[]): void;
  /** undefined when the queue has no such job. */
  find(id: string, queue: string): Job | undefined;
  /** Says what became of an event. Of one that is delivered twice, a success stays. */
  settle(id: string, eventId: string, state: EventState): void;
  cancel(id: string): void;
  isCancelled(id: string): boolean;
  snapshot(): readonly Job[];
  restore(jobs: readonly Job[]): void;
};

export function createJobs(): Jobs {
  let jobs = new Map<string, Job>();
  const change = (id: string, changed: (job: Job) => Job) => {
    const job = jobs.get(id);
    if (job) jobs.set(id, changed(job));
  };
  return {
    open: (id, queue, eventIds) => {
      const states = Object.fromEntries(eventIds.map((eventId) => [eventId, 'open' as const]));
      jobs.set(id, { id, queue, cancelled: false, states });
    },
    find(id, queue) {
      const job = jobs.get(id);
      return job?.queue === queue ? job : undefined;
    },
    settle: (id, eventId, state) =>
      change(id, (job) =>
        job.states[eventId] === 'success' ? job : { ...job, states: { ...job.states, [eventId]: state } },
      ),
    cancel: (id) => change(id, (job) => ({ ...job, cancelled: true })),
    isCancelled: (id) => jobs.get(id)?.cancelled === true,
    snapshot: () => [...jobs.values()],
    restore: (saved) => void (jobs = new Map(saved.map((job) => [job.id, job]))),
  };
}

export function statsOf({ states }: Job): JobStats {
  const count = (state: EventState) => Object.values(states).filter((found) => found === state).length;
  return { success: count('success'), inProgress: count('open'), failed: count('failed') };
}
