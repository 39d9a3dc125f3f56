/** What is learnt: the postmortem's stages and its action items. */
@NullMarked
package dev.zephyr.postmortem;

import org.jspecify.annotations.NullMarked;
