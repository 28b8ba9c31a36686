package io.monomorph.processor.model;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A form that an accessor method may have.
 *
 * @param method what such a method is usually called
 */
public record AccessorForm(Role result, String method, List<Parameter> parameters) {
  private static final Pattern TEXT = Pattern.compile("(\\S+) (\\w+)\\((.*)\\)");

  /** A parameter, and what it is usually called. */
  public record Parameter(Role role, String name) {}

  /** What a parameter or result is to the backend, as forms name it. */
  public enum Role {
    /** The core. */
    CORE("Core"),
    /** What becomes a core. */
    SOURCE("Source"),
    /** A core, or what becomes one. */
    ANY("X"),
    /** A place in the core: {@code int} or {@code long}, of one method all the same. */
    INDEX("I"),
    /** An element; as parameters, a complex one has two. */
    VALUE("V"),
    /** The array that elements of the dtype are moved in. */
    BLOCK("B[]"),
    INT("int"),
    BOOLEAN("boolean"),
    LONGS("long[]"),
    VOID("void"),
    /** The options of a new core. */
    OPTIONS("Map"),
    MEMORY("MemorySegment"),
    LAYOUT("Layout"),
    /** A buffer, from a method that decides on its dtype. */
    BUFFER("NdBuffer");

    private final String text;

    Role(String text) {
      this.text = text;
    }

    private static Role of(String text) {
      for (Role role : values()) {
        if (role.text.equals(text)) {
          return role;
        }
      }
      throw new IllegalArgumentException(text);
    }

    /** Whether it is of a type that declarations choose. */
    public boolean isChosen() {
      return this == CORE || this == SOURCE || this == ANY;
    }
  }

  /** The form that is written as a Java method is, with roles for types. */
  static AccessorForm of(String text) {
    Matcher method = TEXT.matcher(text);
    if (!method.matches()) {
      throw new IllegalArgumentException(text);
    }
    List<Parameter> parameters = new ArrayList<>();
    for (String parameter : method.group(3).split(", ", -1)) {
      int space = parameter.indexOf(' ');
      Role role = Role.of(parameter.substring(0, space));
      parameters.add(new Parameter(role, parameter.substring(space + 1)));
    }
    return new AccessorForm(Role.of(method.group(1)), method.group(2), List.copyOf(parameters));
  }

  /** The roles of the parameters for a dtype: a complex value has two. */
  public List<Role> roles(boolean complex) {
    List<Role> roles = new ArrayList<>();
    for (Parameter parameter : parameters) {
      roles.add(parameter.role());
      if (parameter.role() == Role.VALUE && complex) {
        roles.add(parameter.role());
      }
    }
    return roles;
  }
}
