/** 学员导入: choosing a file without an id in the address, one import's course with it. */
import { useParams } from 'react-router';
import { ListCourse } from './ListCourse.tsx';
import { ListStart } from './ListStart.tsx';

export default function LearnerImportScreen() {
  const { id } = useParams();
  return id ? <ListCourse key={id} id={Number(id)} /> : <ListStart />;
}
