import { sentenceCase } from '@shared/format/words';
import { Button } from '@shared/ui/Button';
import { Swatch } from '@shared/ui/Swatch';
import { Minus, Plus } from 'lucide-react';
import { hintFor, type SizeLeft } from './choice';
import styles from './VariantChoice.module.css';

const MOST = 10;

interface ColourProps {
  colours: readonly string[];
  chosen: string;
  onChoose: (colour: string) => void;
}

export function ColourChoice({ colours, chosen, onChoose }: ColourProps) {
  if (!colours.length) return null;
  return (
    <fieldset className={styles.choice}>
      <legend>
        Colour <strong>{sentenceCase(chosen)}</strong>
      </legend>
      {colours.map((colour) => (
        <label key={colour} className={styles.colour} title={sentenceCase(colour)}>
          <input
            type="radio"
            name="colour"
            className="visually-hidden"
            checked={colour === chosen}
            onChange={() => onChoose(colour)}
          />
          <Swatch colour={colour} size={30} />
          <span className="visually-hidden">{sentenceCase(colour)}</span>
        </label>
      ))}
    </fieldset>
  );
}

interface SizeProps {
  sizes: readonly SizeLeft[];
  chosen: string | null;
  onChoose: (size: string) => void;
  /** The shopper wanted to add without one. */
  isAsked: boolean;
}

export function SizeChoice({ sizes, chosen, onChoose, isAsked }: SizeProps) {
  return (
    <fieldset className={styles.choice} aria-describedby={isAsked ? 'size-asked' : undefined}>
      <legend>
        Size {chosen && <strong>{chosen}</strong>}
        {isAsked && (
          <span id="size-asked" role="alert" className={styles.asked}>
            Please choose one
          </span>
        )}
      </legend>
      {sizes.map(({ size, left }) => (
        <label key={size} className={styles.size}>
          <input
            type="radio"
            name="size"
            className="visually-hidden"
            checked={size === chosen}
            disabled={left === 0}
            onChange={() => onChoose(size)}
          />
          <span>
            {size}
            {left > 0 && hintFor(left) && <small>{left} left</small>}
            {left === 0 && <span className="visually-hidden">, sold out</span>}
          </span>
        </label>
      ))}
    </fieldset>
  );
}

interface QuantityProps {
  quantity: number;
  /** What is left of the chosen variant; null before one is chosen. */
  most: number | null;
  onChange: (quantity: number) => void;
}

export function QuantityChoice({ quantity, most, onChange }: QuantityProps) {
  const limit = Math.min(MOST, most ?? MOST);
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset would need a legend in sight
    <div className={styles.stepper} role="group" aria-label="Quantity">
      <Button
        look="icon"
        aria-label="One less"
        disabled={quantity <= 1}
        onClick={() => onChange(quantity - 1)}
      >
        <Minus aria-hidden size={16} />
      </Button>
      <output aria-live="polite">{quantity}</output>
      <Button
        look="icon"
        aria-label="One more"
        disabled={quantity >= limit}
        onClick={() => onChange(quantity + 1)}
      >
        <Plus aria-hidden size={16} />
      </Button>
    </div>
  );
}
