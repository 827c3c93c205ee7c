import {
  BoldOutlined,
  ItalicOutlined,
  OrderedListOutlined,
  RedoOutlined,
  UndoOutlined,
  UnorderedListOutlined,
} from '@ant-design/icons';
import { type Editor, EditorContent, useEditor, useEditorState } from '@tiptap/react';
import StarterKit from '@tiptap/starter-kit';
import { Button, Tooltip } from 'antd';
import { type ReactNode, useEffect } from 'react';

interface RichTextEditorProps {
  id?: string;
  value: string;
  /** Absent: read only. */
  onChange?: (html: string) => void;
}

export default function RichTextEditor({ id, value, onChange }: RichTextEditorProps) {
  const editable = onChange !== undefined;
  const editor = useEditor({
    extensions: [StarterKit],
    content: value,
    editable,
    editorProps: {
      attributes: {
        class: 'rich-text',
        ...(editable ? { role: 'textbox', 'aria-multiline': 'true' } : {}),
        ...(id ? { id } : {}),
      },
    },
    onUpdate: ({ editor: changed }) => onChange?.(changed.isEmpty ? '' : changed.getHTML()),
  });
  useEffect(() => {
    // Typing echoes the same value back; only one from outside (loading, reset) replaces the text.
    const shown = editor.isEmpty ? '' : editor.getHTML();
    if (value !== shown) editor.commands.setContent(value, { emitUpdate: false });
  }, [editor, value]);
  if (!editable) return <EditorContent editor={editor} />;
  return (
    <div className="editor">
      <Toolbar editor={editor} />
      <EditorContent editor={editor} />
    </div>
  );
}

interface Tool {
  label: string;
  icon: ReactNode;
  /** Mark or node that lights the button up. */
  active?: [name: string, attributes?: object];
  run: (editor: Editor) => void;
}

const TOOLS: Tool[] = [
  {
    label: '小标题',
    icon: 'H',
    active: ['heading', { level: 3 }],
    run: (e) => e.chain().focus().toggleHeading({ level: 3 }).run(),
  },
  {
    label: '加粗',
    icon: <BoldOutlined />,
    active: ['bold'],
    run: (e) => e.chain().focus().toggleBold().run(),
  },
  {
    label: '斜体',
    icon: <ItalicOutlined />,
    active: ['italic'],
    run: (e) => e.chain().focus().toggleItalic().run(),
  },
  {
    label: '项目列表',
    icon: <UnorderedListOutlined />,
    active: ['bulletList'],
    run: (e) => e.chain().focus().toggleBulletList().run(),
  },
  {
    label: '编号列表',
    icon: <OrderedListOutlined />,
    active: ['orderedList'],
    run: (e) => e.chain().focus().toggleOrderedList().run(),
  },
  {
    label: '引用',
    icon: '“',
    active: ['blockquote'],
    run: (e) => e.chain().focus().toggleBlockquote().run(),
  },
  { label: '撤销', icon: <UndoOutlined />, run: (e) => e.chain().focus().undo().run() },
  { label: '重做', icon: <RedoOutlined />, run: (e) => e.chain().focus().redo().run() },
];

function Toolbar({ editor }: { editor: Editor }) {
  const active = useEditorState({
    editor,
    selector: ({ editor: current }) => TOOLS.map((tool) => tool.active && current.isActive(...tool.active)),
  });
  return (
    <div className="editor-bar" role="toolbar" aria-label="文字格式">
      {TOOLS.map(({ label, icon, run }, index) => (
        <Tooltip key={label} title={label}>
          <Button
            type="text"
            size="small"
            aria-label={label}
            aria-pressed={active[index] ?? false}
            color={active[index] ? 'primary' : 'default'}
            variant={active[index] ? 'filled' : 'text'}
            onClick={() => run(editor)}
          >
            {icon}
          </Button>
        </Tooltip>
      ))}
    </div>
  );
}
