/** 题库导入: choosing bank and file without an id in the address, one import's course with it. */
import { useParams } from 'react-router';
import { ImportCourse } from './ImportCourse.tsx';
import { ImportStart } from './ImportStart.tsx';

export default function ImportScreen() {
  const { id } = useParams();
  return id ? <ImportCourse key={id} id={Number(id)} /> : <ImportStart />;
}
