package vn.chungtay.identity;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/// The permission a handler asks of its viewer. Every handler carries one (an architecture test
/// sees to it); it is declared from the first screen on so that sign-in has something to enforce.
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
public @interface Requires {
    Permission value();
}
