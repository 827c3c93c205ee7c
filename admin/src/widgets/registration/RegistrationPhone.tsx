/** A registration form as the mini program shows it. */
import type { FormField } from '../../../../api/domain/registrations/form.ts';
import type { PreviewProps } from '../previews.tsx';
import '../questionPhone.css';
import './registration.css';

const WAITING: Record<FormField['kind'], string> = {
  text: '请填写',
  number: '请填写',
  choice: '请选择',
  choices: '',
  date: '请选择日期',
  photo: '上传照片',
  phone: '请填写手机号',
  idNumber: '请填写 18 位身份证号',
};

export function RegistrationPhone({ values }: PreviewProps) {
  const fields = (values.fields ?? []) as FormField[];
  const note = String(values.note || '');
  return (
    <div className="phone-preview">
      <div className="phone-switches" />
      <section className="phone" aria-label="学员看到的样子">
        <div className="phone-bar">考试报名</div>
        <div className="phone-screen">
          {note && <div className="phone-card registration-phone-note">{note}</div>}
          <div className="phone-card">
            <Line label="姓名" required waiting="张三" />
            <Line label="手机号" required waiting="13800000000" />
            {fields.map((field) => (
              <Line
                key={field.key}
                label={field.label || '（未命名）'}
                required={field.required}
                hint={field.hint}
                waiting={WAITING[field.kind]}
                options={field.kind === 'choices' ? field.options : []}
              />
            ))}
          </div>
        </div>
      </section>
    </div>
  );
}

interface LineProps {
  label: string;
  required: boolean;
  waiting: string;
  hint?: string;
  options?: readonly string[];
}

const Line = ({ label, required, waiting, hint, options = [] }: LineProps) => (
  <div className="registration-phone-line">
    <div>
      {label}
      {required && <span className="registration-phone-star">*</span>}
    </div>
    {options.length > 0 ? (
      <div className="registration-phone-options">
        {options.map((option) => (
          <span key={option} className="registration-phone-option">
            {option}
          </span>
        ))}
      </div>
    ) : (
      <div className="phone-faint">{waiting}</div>
    )}
    {hint && <div className="phone-faint registration-phone-hint">{hint}</div>}
  </div>
);
