import { mount } from "@vue/test-utils";
import type { ComponentMountingOptions, VueWrapper } from "@vue/test-utils";
import { createPinia } from "pinia";
import type { Component } from "vue";
import { i18n } from "../i18n/index.ts";

/** Mounts a component with the Chinese texts and a fresh store, in the document. */
export function mountWith<C extends Component>(component: C, options: ComponentMountingOptions<C> = {}): VueWrapper {
  const global = options.global ?? {};
  return mount(component as Component, {
    attachTo: document.body,
    ...(options as object),
    global: { ...global, plugins: [...(global.plugins ?? []), i18n, createPinia()] },
  }) as VueWrapper;
}
