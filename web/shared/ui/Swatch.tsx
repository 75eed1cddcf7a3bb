import { swatch } from '../format/colours';
import styles from './Swatch.module.css';

/** A dot of a colour; its name stands beside it or in a label. */
export function Swatch({ colour, size = 18 }: { colour: string; size?: number }) {
  return (
    <span
      aria-hidden
      className={styles.dot}
      style={{ background: swatch(colour), width: size, height: size }}
    />
  );
}
