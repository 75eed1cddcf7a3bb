import styles from './Skeleton.module.css';

interface Props {
  width?: string;
  height?: string;
  ratio?: string;
}

/** Holds the place of what is being fetched, so that nothing jumps when it comes. */
export function Skeleton({ width = '100%', height, ratio }: Props) {
  return <span aria-hidden className={styles.bone} style={{ width, height, aspectRatio: ratio }} />;
}
