package io.monomorph.processor;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.URI;
import java.nio.file.NoSuchFileException;
import java.util.Map;
import java.util.TreeMap;
import javax.tools.FileObject;
import javax.tools.ForwardingJavaFileManager;
import javax.tools.JavaFileManager;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;

/** The files that a compilation writes, in memory; it reads those of another file manager. */
final class MemoryFiles extends ForwardingJavaFileManager<JavaFileManager> {
  private final Map<String, Written> written = new TreeMap<>();

  MemoryFiles(JavaFileManager others) {
    super(others);
  }

  /** A file of bytes, which can be deleted. */
  private final class Written extends SimpleJavaFileObject {
    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();

    Written(String path, Kind kind) {
      super(URI.create("written:///" + path.replace("$", "%24")), kind);
    }

    @Override
    public OutputStream openOutputStream() {
      bytes.reset();
      return bytes;
    }

    @Override
    public InputStream openInputStream() {
      return new ByteArrayInputStream(bytes.toByteArray());
    }

    @Override
    public CharSequence getCharContent(boolean ignoreEncodingErrors) {
      return bytes.toString(UTF_8);
    }

    @Override
    public boolean delete() {
      return written.values().remove(this);
    }
  }

  private Written add(Location location, String path, JavaFileObject.Kind kind) {
    String all = location.getName() + "/" + path;
    return written.computeIfAbsent(all, p -> new Written(p, kind));
  }

  @Override
  public JavaFileObject getJavaFileForOutput(
      Location location, String className, JavaFileObject.Kind kind, FileObject sibling) {
    return add(location, className.replace('.', '/') + kind.extension, kind);
  }

  @Override
  public FileObject getFileForOutput(
      Location location, String packageName, String relativeName, FileObject sibling) {
    return add(location, relativeName, JavaFileObject.Kind.OTHER);
  }

  @Override
  public FileObject getFileForInput(Location location, String packageName, String relativeName)
      throws IOException {
    FileObject file = written.get(location.getName() + "/" + relativeName);
    if (file == null) {
      throw new NoSuchFileException(relativeName);
    }
    return file;
  }

  @Override
  public boolean isSameFile(FileObject a, FileObject b) {
    return a.toUri().equals(b.toUri());
  }

  @Override
  public void flush() {}

  @Override
  public void close() {}

  /** The files of a location, by path. */
  Map<String, byte[]> in(Location location) {
    Map<String, byte[]> found = new TreeMap<>();
    String start = location.getName() + "/";
    written.forEach(
        (path, file) -> {
          if (path.startsWith(start)) {
            found.put(path.substring(start.length()), file.bytes.toByteArray());
          }
        });
    return found;
  }
}
