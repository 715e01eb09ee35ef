// `npm publish` in law/ itself would ship TypeScript that only this workspace can run.
process.stderr.write('Run `npm run build` and publish law/dist instead.\n')
process.exit(1)
