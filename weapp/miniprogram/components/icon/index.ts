/** One of the shapes in index.wxss, as large and in the colour of the text around it. */
Component({
  properties: { name: { type: String, value: '' } },
});
