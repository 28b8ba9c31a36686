package demo;

/** What is mapped to a {@link Sheet}'s buffer. */
public record Table(float[] cells, int rows) {}
