/** Previews that a resource may name (`preview` in its definition): they stand beside its form. */
import type { ComponentType } from 'react';
import { MessagePhone } from './MessagePhone.tsx';
import { PracticalPhone } from './practical/PracticalPhone.tsx';
import { QuestionPhone } from './QuestionPhone.tsx';
import { RegistrationPhone } from './registration/RegistrationPhone.tsx';

export interface PreviewProps {
  /** The form as it stands, by field; what has not been filled in is missing. */
  values: Record<string, unknown>;
}

const PREVIEWS: Record<string, ComponentType<PreviewProps>> = {
  message: MessagePhone,
  question: QuestionPhone,
  practical: PracticalPhone,
  registration: RegistrationPhone,
};

export const previewFor = (name: string | undefined): ComponentType<PreviewProps> | undefined =>
  PREVIEWS[name ?? ''];
