import type { ButtonHTMLAttributes, Ref } from 'react';
import styles from './Button.module.css';

type Look = 'solid' | 'outline' | 'quiet' | 'icon';

interface Props extends ButtonHTMLAttributes<HTMLButtonElement> {
  look?: Look;
  ref?: Ref<HTMLButtonElement>;
}

/** The shop's button; `icon` is a round one whose name stands in `aria-label`. */
export function Button({ look = 'solid', className = '', type = 'button', ...rest }: Props) {
  return <button type={type} className={`${styles.button} ${styles[look]} ${className}`} {...rest} />;
}
