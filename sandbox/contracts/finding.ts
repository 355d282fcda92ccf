/** One disagreement between what went over the wire and what the official description says. */
export type Finding = {
  /** Method and official path, or the path that was asked for where no operation answers to it. */
  readonly operation: string;
  /** `request body /fields`, `query maxResults`, `response 200 /issues/0` ... */
  readonly place: string;
  readonly message: string;
};

export const describeFinding = ({ operation, place, message }: Finding): string => `${operation}: ${place}: ${message}`;
