import Heading from '@atlaskit/heading';
import styles from './factors-macro.module.css';

/** What stands there until somebody writes the first factor. */
export function EmptyAnalysis() {
  return (
    <section className={styles['empty']} aria-labelledby="empty-title">
      <Heading as="h2" size="xsmall" id="empty-title">
        Nobody has written down a contributing factor yet
      </Heading>
      <p>
        A contributing factor is one condition that let the incident happen, or made it worse or longer. There are
        always several: something technical, how work is done, what was said or not, what was written down or not. The
        trigger is the one event that set it off.
      </p>
      <p>
        Ask what happened and how, not who. Start with “What made this possible?” and “How did it look at the time?”
      </p>
    </section>
  );
}
