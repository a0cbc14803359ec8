// The host's own rules reach the element that holds the shadow root, never what is inside: hence the !important here only.
export const CSS = `
:host{all:initial!important;color-scheme:light dark!important;position:fixed!important;z-index:2147483000!important;
inset:auto 0 0 auto!important;width:0!important;height:0!important;display:block!important}
:host([hidden]){display:none!important}
button{all:unset;box-sizing:border-box;cursor:pointer}
.b{position:fixed;bottom:max(16px,env(safe-area-inset-bottom));right:16px;width:56px;height:56px;border-radius:50%;background:var(--fill);color:var(--on);display:grid;place-items:center;
box-shadow:0 2px 6px #12182629,0 8px 24px #12182638;-webkit-tap-highlight-color:transparent;
transition:transform .18s cubic-bezier(.2,0,0,1),opacity .18s}
.b:hover{transform:scale(1.05)}
.b:active{transform:scale(.96)}
.b:focus-visible{outline:3px solid var(--on);box-shadow:0 0 0 6px var(--fill)}
svg{grid-area:1/1;width:28px;height:28px;transition:transform .18s cubic-bezier(.2,0,0,1),opacity .12s}
svg+svg{width:24px;height:24px;opacity:0;transform:rotate(-45deg)}
.open svg{opacity:0;transform:rotate(45deg)}
.open svg+svg{opacity:1;transform:none}
span{position:absolute;top:-4px;right:-4px;min-width:22px;height:22px;padding:0 6px;box-sizing:border-box;border-radius:11px;
background:#c02626;color:#fff;border:2px solid #fff;font:600 12px/18px system-ui,-apple-system,"Segoe UI",Roboto,Arial,sans-serif;
text-align:center;font-variant-numeric:tabular-nums}
span:empty,.open span{display:none}
iframe{all:unset;color-scheme:light dark;position:fixed;bottom:88px;right:16px;width:400px;height:min(640px,100vh - 104px);height:min(640px,100dvh - 104px);max-width:calc(100vw - 32px);
border-radius:16px;background:Canvas;box-shadow:0 0 0 1px light-dark(#12182614,#ffffff1f),0 4px 12px #1218261f,0 16px 40px #12182638;
opacity:0;visibility:hidden;transform:translateY(12px) scale(.98);transform-origin:100% 100%;
transition:opacity .18s,transform .18s cubic-bezier(.2,0,0,1),visibility 0s .18s}
.left .b,.left .t,.left iframe{right:auto;left:16px}
.left iframe{transform-origin:0 100%}
.open iframe{opacity:1;visibility:visible;transform:none;transition-delay:0s}
.t{position:fixed;bottom:88px;right:16px;display:flex;width:280px;max-width:calc(100vw - 32px);border-radius:16px;background:Canvas;color:CanvasText;
box-shadow:0 0 0 1px light-dark(#12182614,#ffffff1f),0 4px 12px #1218261f,0 16px 40px #12182638;font:400 15px/1.45 system-ui,-apple-system,"Segoe UI",Roboto,Arial,sans-serif;
animation:t .18s}
.t:empty{box-shadow:none;border:0!important}
.open .t{display:none}
.t button{flex:1;padding:12px 0 12px 16px;max-height:50vh;overflow:auto;border-radius:16px;white-space:pre-line;overflow-wrap:anywhere}
.t button+button{flex:none;width:44px;height:44px;padding:0;text-align:center;font-size:20px}
.t button:focus-visible{outline:2px solid}
@keyframes t{from{opacity:0;transform:translateY(8px)}}
.bare .b{opacity:0;visibility:hidden}
@media(max-width:480px){iframe,.left iframe{inset:0;width:100%;max-width:none;height:100vh;height:100dvh;border-radius:0;box-shadow:none}.open .b{display:none}}
@media(prefers-reduced-motion:reduce){*{transition:none!important;animation:none!important}}
@media(forced-colors:active){.b,.t{border:2px solid ButtonText}}
@media print{:host{display:none!important}}
`;
