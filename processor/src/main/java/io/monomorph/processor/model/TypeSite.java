package io.monomorph.processor.model;

import javax.lang.model.type.TypeMirror;

/** A type that an annotation names, and where. */
public record TypeSite(TypeMirror type, Site site) {}
