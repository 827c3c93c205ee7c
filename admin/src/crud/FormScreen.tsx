import { useCreate, useOne, useUpdate } from '@refinedev/core';
import { Alert, Button, Card, Col, Form, type FormInstance, Row as Grid, Skeleton } from 'antd';
import { type PropsWithChildren, useState } from 'react';
import { flushSync } from 'react-dom';
import { useNavigate, useParams } from 'react-router';
import type { FieldMeta, ResourceMeta } from '../../../api/rest/metaTypes.ts';
import { ApiError } from '../http/request.ts';
import { Absent } from '../layout/Absent.tsx';
import { LinkButton } from '../layout/LinkButton.tsx';
import { PageHead } from '../layout/PageHead.tsx';
import { inputFor, isWide } from '../widgets/inputs.tsx';
import { previewFor } from '../widgets/previews.tsx';
import type { Row } from '../widgets/types.ts';
import { formFields, titleOf } from './fields.ts';
import { createBody, fieldOf, initialValues, patchBody } from './formValues.ts';
import { holds } from './offers.ts';
import { UnsavedGuard } from './UnsavedGuard.tsx';

/** Create and edit of any resource. */
export default function FormScreen({ resource }: { resource: ResourceMeta }) {
  const { id } = useParams();
  const { result: row, query } = useOne<Row>({
    resource: resource.name,
    id,
    // Always the newest: the form sends only what differs from it.
    queryOptions: { enabled: id !== undefined, gcTime: 0, refetchOnMount: 'always' },
    errorNotification: false,
  });
  const title = id ? `编辑${resource.label}` : `新建${resource.label}`;
  const sub = row && titleOf(resource, row);
  return (
    <>
      <PageHead title={title} sub={sub} back={`/${resource.name}`} />
      {query.error ? (
        <Absent error={query.error} list={`/${resource.name}`} />
      ) : (
        <Card>
          {id && (!row || !query.isFetchedAfterMount) ? (
            <Skeleton active />
          ) : (
            <RowForm key={id ?? 'new'} resource={resource} row={id ? row : undefined} />
          )}
        </Card>
      )}
    </>
  );
}

type Values = Record<string, unknown>;

function RowForm({ resource, row }: { resource: ResourceMeta; row?: Row }) {
  const fields = formFields(resource, row ? 'edit' : 'create');
  const [form] = Form.useForm<Values>();
  const [problem, setProblem] = useState<string[]>([]);
  const [dirty, setDirty] = useState(false);
  const { save, saving } = useSave(resource, row);
  const navigate = useNavigate();

  const submit = async (values: Values) => {
    setProblem([]);
    try {
      await save(row ? patchBody(fields, values, row) : createBody(fields, values));
      // The guard must hear that nothing is unsaved before the page changes.
      flushSync(() => setDirty(false));
      navigate(`/${resource.name}`);
    } catch (error) {
      setProblem(showErrors(error as Error));
    }
  };

  /** Puts the server's errors at their fields; returns those that belong to none. */
  const showErrors = (error: Error): string[] => {
    const details = error instanceof ApiError ? error.details : [];
    const asked = fields.filter((field) => isAsked(field, form.getFieldsValue(), row));
    const placed = asked.flatMap(({ name }) => {
      const errors = details.filter(({ field }) => fieldOf(field) === name).map(({ message }) => message);
      return errors.length > 0 ? [{ name, errors }] : [];
    });
    form.setFields(placed);
    if (placed[0]) form.scrollToField(placed[0].name, { block: 'center', focus: true });
    const others = details.filter(({ field }) => !asked.some(({ name }) => name === fieldOf(field)));
    return placed.length > 0 ? others.map(({ message }) => message) : [error.message];
  };

  return (
    <Form
      form={form}
      layout="vertical"
      initialValues={initialValues(fields, row)}
      scrollToFirstError={{ block: 'center', focus: true }}
      onValuesChange={() => setDirty(true)}
      onFinish={submit}
    >
      <UnsavedGuard dirty={dirty} />
      <div className="form-body">
        <Grid gutter={32}>
          {fields.map((field) => (
            <Asked key={field.name} field={field} row={row} form={form}>
              <Col span={isWide(field) ? 24 : 12} xxl={isWide(field) ? 24 : 8}>
                <FieldItem field={field} row={row} />
              </Col>
            </Asked>
          ))}
        </Grid>
        <LivePreview name={resource.preview} form={form} />
      </div>
      {problem.length > 0 && <Alert type="error" showIcon message={problem.join('；')} />}
      <div className="form-foot">
        <Button type="primary" htmlType="submit" loading={saving}>
          保存
        </Button>
        <LinkButton to={`/${resource.name}`}>取消</LinkButton>
      </div>
    </Form>
  );
}

/** Apart from the form, so that a keystroke draws only this anew. */
function LivePreview({ name, form }: { name?: string; form: FormInstance<Values> }) {
  const Preview = previewFor(name);
  const values = Form.useWatch((all: Values) => all, form);
  return (
    Preview && (
      <aside className="form-preview">
        <Preview values={values ?? {}} />
      </aside>
    )
  );
}

interface AskedProps {
  field: FieldMeta;
  row?: Row;
  form: FormInstance<Values>;
}

/** What is set on create only stands in the row. */
const isAsked = ({ askedWhen }: FieldMeta, values: Values, row?: Row): boolean =>
  holds(askedWhen, { ...row, ...values });

/** Nothing where the other fields say that this one is not asked for. */
function Asked({ field, row, form, children }: PropsWithChildren<AskedProps>) {
  const asked = Form.useWatch((all: Values) => isAsked(field, all, row), form);
  return field.askedWhen && !asked ? null : children;
}

function FieldItem({ field, row }: { field: FieldMeta; row?: Row }) {
  const Input = inputFor(field);
  // A stored secret or masked value need not be typed again.
  const kept = row !== undefined && (field.masked || field.writeOnly);
  return (
    <Form.Item
      name={field.name}
      label={field.label}
      extra={field.help}
      required={field.required && !kept}
      rules={[
        { required: field.required && !kept && field.kind !== 'boolean', message: `请填写“${field.label}”` },
      ]}
    >
      <Input field={field} row={row} />
    </Form.Item>
  );
}

/** One call for both: create without a row, else change it. Throws ApiError. */
function useSave(resource: ResourceMeta, row?: Row) {
  const common = { resource: resource.name, errorNotification: false as const };
  const create = useCreate({ ...common, successNotification: { message: '已新建', type: 'success' } });
  const update = useUpdate({
    ...common,
    mutationMode: 'pessimistic',
    successNotification: { message: '已保存', type: 'success' },
  });
  return {
    saving: create.mutation.isPending || update.mutation.isPending,
    save: (values: Values): Promise<unknown> =>
      row ? update.mutateAsync({ id: row.id, values }) : create.mutateAsync({ values }),
  };
}
