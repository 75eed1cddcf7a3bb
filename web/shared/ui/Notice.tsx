import type { ReactNode } from 'react';
import styles from './Notice.module.css';

interface Props {
  title: string;
  children?: ReactNode;
  actions?: ReactNode;
}

/** Instead of a list: why there is nothing, and a way on. */
export function Notice({ title, children, actions }: Props) {
  return (
    <div className={styles.notice}>
      <h2>{title}</h2>
      {children && <p>{children}</p>}
      {actions && <div className={styles.actions}>{actions}</div>}
    </div>
  );
}
