/** What the API says of itself, for programs: OpenAPI at {@code /v3/api-docs}. */
@NullMarked
package dev.zephyr.starter.openapi;

import org.jspecify.annotations.NullMarked;
